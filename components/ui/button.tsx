import type { ComponentProps } from "react";
import { type ButtonLook, toButtonClasses } from "./button-look";

type Props = ComponentProps<"button"> & { readonly look?: ButtonLook | undefined };

/** A native button. It submits its form unless told `type="button"` or given an `onClick`. */
export function Button({ look = "primary", type, onClick, className = "", ...rest }: Props) {
  return (
    <button
      {...rest}
      {...(onClick ? { onClick } : {})}
      type={type ?? (onClick ? "button" : "submit")}
      className={`${toButtonClasses(look)} ${className}`}
    />
  );
}
