"use client";

import { Button } from "@/components/ui/button";
import { NoticePage } from "@/components/ui/notice-page";

type Props = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void };

export default function ErrorPage({ error, reset }: Props) {
  return (
    <NoticePage
      title="This page could not be shown"
      action={<Button onClick={reset}>Try again</Button>}
    >
      Something went wrong on our side. What was already saved is kept; what you were just sending
      may not have been saved, so check it. If it happens again, tell the administrator
      {error.digest ? ` and quote ${error.digest}` : ""}.
    </NoticePage>
  );
}
