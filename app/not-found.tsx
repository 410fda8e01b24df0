import { LinkButton } from "@/components/ui/link-button";
import { NoticePage } from "@/components/ui/notice-page";

/** Not there and not yours look the same from outside. */
export default function NotFound() {
  return (
    <NoticePage title="Not found" action={<LinkButton href="/">Go to Today</LinkButton>}>
      There is nothing here that you may read. It may have been moved, or it belongs to another
      clinic. Search for the patient, or start again from Today.
    </NoticePage>
  );
}
