export default function Loading() {
  return (
    <p role="status" className="px-4 py-6 text-muted">
      Loading ...
    </p>
  );
}
