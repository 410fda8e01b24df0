import { beforeAll, describe, expect, it } from "vitest";
import { packs } from "@/lib/guidelines/registry";
import { publishPacks } from "@/lib/usecases/publish-packs";
import { connected, useOwnDatabase } from "../support/database";
import { insist } from "../support/patients";

beforeAll(useOwnDatabase);

const published = () =>
  connected("app", async (client) => {
    const { rows } = await client.query("select id, version from guideline_pack order by id");
    return rows;
  });

describe("publishing packs", () => {
  it("writes every pack that ships, once", async () => {
    expect(insist(await publishPacks())).toEqual({ published: packs.length });
    expect(insist(await publishPacks())).toEqual({ published: 0 });
    expect(await published()).toHaveLength(packs.length);
  });

  it("refuses other content under a version that is there, and writes nothing", async () => {
    const [first] = packs;
    if (!first) throw new Error("a pack ships");
    const changed = { ...first, title: "Quietly changed" };
    const fresh = { ...first, version: "99.0.0" };
    expect(await publishPacks([fresh, changed])).toEqual({
      ok: false,
      refusal: {
        kind: "changed-under-old-version",
        packs: [{ id: first.id, version: first.version }],
      },
    });
    expect(await published()).toHaveLength(packs.length);
  });

  it("publishes a new version beside the old one", async () => {
    const [first] = packs;
    if (!first) throw new Error("a pack ships");
    insist(await publishPacks([{ ...first, version: "99.0.0" }]));
    expect(await published()).toContainEqual({ id: first.id, version: "99.0.0" });
    expect(await published()).toContainEqual({ id: first.id, version: first.version });
  });
});
