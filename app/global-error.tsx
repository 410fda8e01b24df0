"use client";

import { Button } from "@/components/ui/button";
import { NoticePage } from "@/components/ui/notice-page";
import "./globals.css";

type Props = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void };

/** Stands in for the whole page when even the frame failed. */
export default function GlobalError({ reset }: Props) {
  return (
    <html lang="en-GB">
      <body>
        <title>Could not be shown - Pathway planner</title>
        <NoticePage
          title="The planner could not be shown"
          action={<Button onClick={reset}>Try again</Button>}
        >
          Something went wrong on our side. What was already saved is kept; what you were just
          sending may not have been saved, so check it.
        </NoticePage>
      </body>
    </html>
  );
}
