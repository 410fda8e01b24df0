/** A part of the planner that the bar leads to. */
export type Place = { readonly href: string; readonly label: string };
