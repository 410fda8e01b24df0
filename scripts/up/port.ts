import { connect } from "node:net";
import { z } from "zod";
import { Fault } from "../fault";

const Port = z.coerce.number().int().min(1).max(65_535);

/**
 * The port of PORT, 3000 when unset, provided that nobody uses it.
 *
 * @throws Fault with one sentence when it is no port, or busy
 */
export async function choosePort(): Promise<number> {
  const asked = process.env["PORT"] || "3000";
  const port = Port.safeParse(asked);
  if (!port.success) throw new Fault(`PORT has to be a number from 1 to 65535 and is "${asked}".`);

  const used = await Promise.all(["127.0.0.1", "::1"].map((host) => answers(host, port.data)));
  if (!used.includes(true)) return port.data;
  throw new Fault(
    `Port ${port.data} is in use by another program: stop that program, or choose another port ` +
      `with PORT=${port.data + 1} npm run up.`,
  );
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1_000 });
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => settle(true));
    socket.once("error", () => settle(false));
    socket.once("timeout", () => settle(false));
  });
}
