import type { ComponentProps } from "react";
import { type ButtonLook, toButtonClasses } from "./button-look";
import { PageLink } from "./page-link";

type Props = ComponentProps<typeof PageLink> & { readonly look?: ButtonLook | undefined };

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton({ look = "quiet", className = "", ...rest }: Props) {
  return <PageLink {...rest} className={`${toButtonClasses(look)} ${className}`} />;
}
