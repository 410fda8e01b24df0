import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, toButtonClasses } from "./button-look";

type Props = ComponentProps<typeof Link> & { readonly look?: ButtonLook | undefined };

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton({ look = "quiet", className = "", ...rest }: Props) {
  return <Link {...rest} className={`${toButtonClasses(look)} ${className}`} />;
}
