import { expect, it } from "vitest";
import { addressOf } from "@/lib/auth/address";

it.each([
  ["192.0.2.7", "192.0.2.7"],
  ["203.0.113.9, 192.0.2.7", "192.0.2.7"],
  ["::1", "::1"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8::7", "2001:db8::7"],
  ["<script>", undefined],
  ["192.0.2.7, Jane Smith", undefined],
  ["", undefined],
])("X-Forwarded-For %j is read as %s: what the nearest server saw, or nothing", (sent, read) => {
  expect(addressOf(new Headers({ "x-forwarded-for": sent }))).toBe(read);
});

it("without the header there is no address", () => {
  expect(addressOf(new Headers())).toBeUndefined();
});
