import { z } from "zod";

const Address = z.union([z.ipv4(), z.ipv6()]);

/**
 * The network address a request came from, as the nearest server in front of us saw it: the last
 * one of X-Forwarded-For. With no server in front, a client can put anything there, so an address
 * slows sign-ins down and stands in the trail, and never lets anybody in.
 */
export function addressOf(headers: Pick<Headers, "get">): string | undefined {
  const nearest = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  const plain = nearest?.replace(/^::ffff:(?=\d+\.)/, "");
  const address = Address.safeParse(plain);
  return address.success ? address.data : undefined;
}
