import Link from "next/link";
import type { ComponentProps } from "react";

/**
 * The one link of the planner. It fetches nothing until it is followed: Next would otherwise read
 * each linked record ahead of a click, and the trail would name patients nobody looked at
 * (decisions, G60).
 */
export function PageLink(props: Omit<ComponentProps<typeof Link>, "prefetch">) {
  return <Link {...props} prefetch={false} />;
}
