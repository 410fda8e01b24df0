import { beforeAll, describe, expect, it } from "vitest";
import { getPack, packs } from "@/lib/guidelines/registry";
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
    const isHeld = true;
    expect(insist(await publishPacks(packs, { isHeld }))).toEqual({ published: packs.length });
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

  it("refuses a new version that its own test patients contradict, and writes nothing", async () => {
    const pack = getPack("us-cms");
    const block = pack?.parameters.facetBlockPercent;
    if (!pack || !block) throw new Error("us-cms sets what a positive block is");
    const parameters = { ...pack.parameters, facetBlockPercent: { ...block, value: 60 } };
    const result = await publishPacks([{ ...pack, version: "98.0.0", parameters }]);
    expect(result).toMatchObject({
      ok: false,
      refusal: { kind: "not-publishable", reports: [{ pack: "us-cms", version: "98.0.0" }] },
    });
    expect(await published()).not.toContainEqual({ id: "us-cms", version: "98.0.0" });
  });

  it("publishes a new version beside the old one", async () => {
    const [first] = packs;
    if (!first) throw new Error("a pack ships");
    insist(await publishPacks([{ ...first, version: "99.0.0" }], { isHeld: true }));
    expect(await published()).toContainEqual({ id: first.id, version: "99.0.0" });
    expect(await published()).toContainEqual({ id: first.id, version: first.version });
  });
});
