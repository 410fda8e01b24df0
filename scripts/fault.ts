/** Something a person can put right: its message is one sentence, printed without a stack. */
export class Fault extends Error {
  override readonly name = "Fault";
}
