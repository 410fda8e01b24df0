import "server-only";
import { db } from "./client";

/** Whether the database answers within a time, in milliseconds. */
export async function databaseAnswers(timeout: number): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), timeout).unref();
  });
  const answer = db.$queryRaw`select 1`.then(
    () => true,
    () => false,
  );
  return Promise.race([answer, late]);
}
