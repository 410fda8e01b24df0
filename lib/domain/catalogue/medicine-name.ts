type Kind = { readonly opioid: boolean; readonly antithrombotic: boolean };

const opioid: Kind = { opioid: true, antithrombotic: false };
const antithrombotic: Kind = { opioid: false, antithrombotic: true };
const neither: Kind = { opioid: false, antithrombotic: false };

const all = (names: string, kind: Kind): readonly (readonly [string, Kind])[] =>
  names.split(" ").map((name) => [name.replaceAll("_", " "), kind]);

/**
 * Active ingredients of which it is certain whether they are opioids, and whether they thin the blood.
 *
 * @source CDC 2022 (MMWR 71, RR-3) for the opioids; criteria.md 2.3 for the antithrombotics and
 *   2.6 for the medicines of seed 000. An ingredient that is not here is left undecided.
 */
const ingredients: ReadonlyMap<string, Kind> = new Map([
  ...all(
    "buprenorphine butorphanol codeine dihydrocodeine fentanyl hydrocodone hydromorphone levorphanol meperidine methadone morphine nalbuphine oxycodone oxymorphone pentazocine pethidine tapentadol tramadol",
    opioid,
  ),
  ...all(
    "acenocoumarol alteplase apixaban aspirin cilostazol clopidogrel dabigatran dalteparin dipyridamole edoxaban enoxaparin fondaparinux heparin phenprocoumon prasugrel reteplase rivaroxaban streptokinase tenecteplase ticagrelor ticlopidine tinzaparin urokinase vorapaxar warfarin",
    antithrombotic,
  ),
  ...all(
    "acetaminophen paracetamol ibuprofen naproxen diclofenac celecoxib meloxicam ketorolac etoricoxib indomethacin gabapentin pregabalin duloxetine amitriptyline nortriptyline venlafaxine milnacipran cyclobenzaprine baclofen tizanidine methocarbamol carisoprodol diazepam temazepam lorazepam alprazolam clonazepam chlordiazepoxide zolpidem naloxone naltrexone polyethylene_glycol_3350 lidocaine capsaicin carbamazepine oxcarbazepine lamotrigine topiramate ketamine prednisone prednisolone dexamethasone methylprednisolone sertraline fluoxetine citalopram escitalopram omeprazole metformin lisinopril amlodipine atorvastatin simvastatin levothyroxine hydrochlorothiazide imipramine clomipramine dosulepin doxepin desvenlafaxine levomilnacipran paroxetine fluvoxamine vortioxetine mirtazapine trazodone bupropion phenelzine tranylcypromine isocarboxazid moclobemide selegiline rasagiline safinamide linezolid sumatriptan zolmitriptan rizatriptan naratriptan almotriptan eletriptan frovatriptan oxazepam nitrazepam clobazam triazolam midazolam loprazolam lormetazepam flurazepam estazolam zopiclone eszopiclone zaleplon orphenadrine metaxalone dantrolene ketoprofen piroxicam etodolac nabumetone mefenamic_acid aceclofenac tenoxicam oxaprozin sulindac phenytoin valproate levetiracetam lacosamide ramipril enalapril perindopril captopril quinapril fosinopril trandolapril benazepril losartan valsartan candesartan irbesartan olmesartan telmisartan furosemide bumetanide torasemide torsemide indapamide bendroflumethiazide chlortalidone chlorthalidone spironolactone eplerenone amiloride metolazone hydrocortisone betamethasone triamcinolone",
    neither,
  ),
]);

/** Names under which blood thinners are known to patients and on packets. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ["acetylsalicylic acid", "aspirin"],
  ["asa", "aspirin"],
  ["arixtra", "fondaparinux"],
  ["brilinta", "ticagrelor"],
  ["brilique", "ticagrelor"],
  ["clexane", "enoxaparin"],
  ["coumadin", "warfarin"],
  ["ecotrin", "aspirin"],
  ["efient", "prasugrel"],
  ["effient", "prasugrel"],
  ["eliquis", "apixaban"],
  ["fragmin", "dalteparin"],
  ["innohep", "tinzaparin"],
  ["jantoven", "warfarin"],
  ["lixiana", "edoxaban"],
  ["lovenox", "enoxaparin"],
  ["marcumar", "phenprocoumon"],
  ["marevan", "warfarin"],
  ["persantine", "dipyridamole"],
  ["plavix", "clopidogrel"],
  ["pletal", "cilostazol"],
  ["pradaxa", "dabigatran"],
  ["savaysa", "edoxaban"],
  ["sintrom", "acenocoumarol"],
  ["xarelto", "rivaroxaban"],
]);

/** Generic names of fixed combinations, which name none of their ingredients. */
const combinations: ReadonlyMap<string, readonly string[]> = new Map([
  ["co-codamol", ["codeine", "paracetamol"]],
  ["co-codaprin", ["codeine", "aspirin"]],
  ["co-dydramol", ["dihydrocodeine", "paracetamol"]],
]);

export type MedicineName = {
  /** Ingredients in lower case, in the order of the name. */
  readonly ingredients: readonly string[];
  /** Every part of the name was recognised. */
  readonly isWhole: boolean;
  /** Undefined: not every ingredient is known. */
  readonly opioid: boolean | undefined;
  readonly antithrombotic: boolean | undefined;
};

/**
 * The ingredients that a product's name begins with: `12 HR Oxycodone Hydrochloride 20 MG ...` is
 * oxycodone, and of a name of several parts each is read. Undefined: no ingredient is recognised.
 */
export function readMedicineName(name: string): MedicineName | undefined {
  if (remembered.size > remembersAtMost) remembered.clear();
  if (!remembered.has(name)) remembered.set(name, readName(name));
  return remembered.get(name);
}

/** The same name always means the same, and every evaluation asks for it again. */
const remembered = new Map<string, MedicineName | undefined>();
const remembersAtMost = 2000;

function readName(name: string): MedicineName | undefined {
  const parts = name
    .toLowerCase()
    .split(/\s*[/+&]\s*(?=[a-z])|\s+(?:and|plus)\s+/)
    .filter((part) => !/^(hr|ml|actuat|mg|patch|day)\b/.test(part))
    .map(findIngredients);
  const known = [...new Set(parts.flat())];
  if (known.length === 0) return undefined;
  const kinds = known.map((each) => ingredients.get(each));
  const isWhole = parts.every((part) => part.length > 0);
  return {
    ingredients: known,
    isWhole,
    opioid: toDecided(
      kinds.some((kind) => kind?.opioid === true),
      isWhole,
    ),
    antithrombotic: toDecided(
      kinds.some((kind) => kind?.antithrombotic === true),
      isWhole,
    ),
  };
}

/** One ingredient of a kind settles it; "no" needs every ingredient to be known. */
function toDecided(isFound: boolean, isWhole: boolean): boolean | undefined {
  if (isFound) return true;
  return isWhole ? false : undefined;
}

/** What a part begins with, and every ingredient that follows it: "acetaminophen with codeine". */
function findIngredients(part: string): readonly string[] {
  const combined = combinations.get(toFirstWord(part.trim()));
  if (combined !== undefined) return combined;
  const first = findIngredient(part);
  return first === undefined ? [] : [...new Set([first, ...listNamedIngredients(part)])];
}

/** Ingredients that a name holds anywhere in it: "Tylenol with codeine" holds codeine, and more. */
export function listNamedIngredients(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^a-z-]+/)
    .map((word) => otherNames.get(word) ?? word)
    .filter((word) => ingredients.has(word));
}

function findIngredient(part: string): string | undefined {
  const plain = part.replace(/^(\d+(\.\d+)?\s*(hr|hours?|ml|actuat|day)\s+)+/, "").trim();
  const found = namesByFirstWord
    .get(toFirstWord(plain))
    ?.find(
      (each) => plain === each || plain.startsWith(`${each} `) || plain.startsWith(`${each},`),
    );
  return found === undefined ? undefined : (otherNames.get(found) ?? found);
}

function toFirstWord(name: string): string {
  return /^[^ ,]*/.exec(name)?.[0] ?? "";
}

const namesByFirstWord = Map.groupBy([...ingredients.keys(), ...otherNames.keys()], toFirstWord);

/**
 * Whether a medicine on record thins the blood, or is an opioid: what was recorded, else its name.
 * Undefined: neither tells, or a name that is certain contradicts a recorded no.
 */
export function isOfKind(
  medicine: {
    readonly name: string;
    readonly opioid?: boolean | undefined;
    readonly antithrombotic?: boolean | undefined;
  },
  kind: "opioid" | "antithrombotic",
): boolean | undefined {
  const recorded = medicine[kind];
  const named = readMedicineName(medicine.name)?.[kind];
  return recorded === false && named === true ? undefined : (recorded ?? named);
}
