/** The numbers of the United States pack. Named here once; the criteria say what they limit. */
export const usParameters = {} as const;
