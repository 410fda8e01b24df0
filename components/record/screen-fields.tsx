import { Disclosure } from "@/components/ui/disclosure";
import type { FieldProblem } from "@/components/ui/error-summary";
import { toBoxClasses } from "@/components/ui/field";
import { RedFlagItem, redFlagItems } from "@/lib/domain/picture/red-flag";
import { NoToTheRest } from "./no-to-the-rest";
import { redFlagGroupWords, redFlagWords } from "./red-flag-words";
import type { Typed } from "./typed";

const states = [
  { value: "no", label: "No" },
  { value: "long-standing", label: "Old, unchanged" },
  { value: "new-or-worse", label: "New or worse" },
  { value: "", label: "Not asked" },
] as const;

type Props = { readonly typed: Typed; readonly problems: readonly FieldProblem[] };
type GroupCode = keyof typeof redFlagItems;

const folded: ReadonlySet<GroupCode> = new Set<GroupCode>(["RF_DEVICE", "RF_EPIDURAL_HAEMATOMA"]);

/** The red-flag questions on one page, four answers each; details open with the two that have any. */
export function ScreenFields({ typed, problems }: Props) {
  const codes = Object.keys(redFlagGroupWords).filter(
    (code): code is GroupCode => code in redFlagItems,
  );
  return (
    <div className="grid gap-5">
      {codes.map((code) => {
        const group = <Group key={code} code={code} typed={typed} problems={problems} />;
        const isOpen = redFlagItems[code].some((item) => (typed[item] ?? "") !== "");
        if (!folded.has(code)) return group;
        return (
          <Disclosure key={code} summary={redFlagGroupWords[code]} open={isOpen}>
            {group}
          </Disclosure>
        );
      })}
    </div>
  );
}

function Group({ code, typed, problems }: Props & { readonly code: GroupCode }) {
  return (
    <section aria-labelledby={`group-${code}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={`group-${code}`}>{redFlagGroupWords[code]}</h2>
        <NoToTheRest group={redFlagGroupWords[code]} items={redFlagItems[code]} />
      </div>
      <div className="divide-y divide-line border-line border-y">
        {redFlagItems[code].map((item) => (
          <Question key={item} item={item} typed={typed} problems={problems} />
        ))}
      </div>
    </section>
  );
}

function Question({ item, typed, problems }: Props & { readonly item: RedFlagItem }) {
  const chosen = typed[item] ?? "";
  return (
    <fieldset className="group/item grid gap-2 py-2">
      <legend className="sr-only">{redFlagWords[item]}</legend>
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <span aria-hidden="true" className="min-w-64 flex-1">
          {redFlagWords[item]}
        </span>
        <span className="flex flex-wrap gap-x-4">
          {states.map(({ value, label }) => (
            <label
              key={value}
              className="flex min-h-6 items-center gap-1.5 pointer-coarse:min-h-11"
            >
              <input
                type="radio"
                name={item}
                id={value === "no" ? item : `${item}-${value}`}
                value={value}
                defaultChecked={value === chosen}
                className="size-4 accent-accent"
              />
              <span className={value === "new-or-worse" ? "font-semibold" : ""}>{label}</span>
            </label>
          ))}
        </span>
      </div>
      <Details item={item} typed={typed} problems={problems} />
    </fieldset>
  );
}

/** Shown by the answer itself, so that it needs no script. */
function Details({ item, typed, problems }: Props & { readonly item: RedFlagItem }) {
  return (
    <div className="hidden flex-wrap gap-3 pl-4 group-has-[[value=long-standing]:checked]/item:flex group-has-[[value=new-or-worse]:checked]/item:flex">
      <Detail name={`${item}.finding`} label="What" wide typed={typed} problems={problems} />
      <Detail name={`${item}.since`} label="Since (date)" typed={typed} problems={problems} />
      {item === RedFlagItem.enum["motor-deficit"] ? (
        <>
          <Detail
            name={`${item}.mrcGrade`}
            label="MRC grade now"
            typed={typed}
            problems={problems}
          />
          <Detail
            name={`${item}.previousMrcGrade`}
            label="MRC grade before"
            typed={typed}
            problems={problems}
          />
        </>
      ) : null}
    </div>
  );
}

function Detail(
  props: Props & { readonly name: string; readonly label: string; readonly wide?: boolean },
) {
  const { name, label, wide, typed, problems } = props;
  const error = problems.find(({ field }) => field === name)?.words;
  return (
    <label className={`grid gap-0.5 ${wide ? "min-w-56 flex-1" : "w-36"}`}>
      <span className="text-sm">{label}</span>
      <input
        name={name}
        id={name}
        defaultValue={typed[name] ?? ""}
        autoComplete="off"
        aria-invalid={error ? true : undefined}
        className={toBoxClasses({ error, unit: undefined })}
      />
      {error ? <span className="text-sm text-stop">{error}</span> : null}
    </label>
  );
}
