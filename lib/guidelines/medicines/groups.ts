import type { MedicineRules } from "@/lib/domain/medicine/medicine-rules";

const list = (names: string): readonly string[] =>
  names.split(" ").map((name) => name.replaceAll("_", " "));

/**
 * The ingredients of each group, as far as the catalogue of ingredients names them. Membership is
 * general knowledge of pharmacology (ATC groups), not taken from one document: unverified.
 */
export const groups: MedicineRules["groups"] = {
  benzodiazepine: list(
    "alprazolam chlordiazepoxide clobazam clonazepam diazepam estazolam flurazepam loprazolam lorazepam lormetazepam midazolam nitrazepam oxazepam temazepam triazolam",
  ),
  gabapentinoid: list("gabapentin pregabalin"),
  antiepileptic: list(
    "gabapentin pregabalin carbamazepine oxcarbazepine lamotrigine topiramate phenytoin valproate levetiracetam lacosamide",
  ),
  "muscle-relaxant": list(
    "baclofen cyclobenzaprine methocarbamol tizanidine carisoprodol orphenadrine metaxalone dantrolene",
  ),
  nsaid: list(
    "ibuprofen naproxen diclofenac celecoxib meloxicam ketorolac etoricoxib indomethacin ketoprofen piroxicam etodolac nabumetone mefenamic_acid aceclofenac tenoxicam oxaprozin sulindac",
  ),
  paracetamol: list("acetaminophen paracetamol"),
  tricyclic: list("amitriptyline nortriptyline imipramine clomipramine dosulepin doxepin"),
  ssri: list("citalopram escitalopram fluoxetine fluvoxamine paroxetine sertraline"),
  snri: list("duloxetine venlafaxine desvenlafaxine milnacipran levomilnacipran"),
  maoi: list(
    "phenelzine tranylcypromine isocarboxazid moclobemide selegiline rasagiline safinamide",
  ),
  triptan: list(
    "sumatriptan zolmitriptan rizatriptan naratriptan almotriptan eletriptan frovatriptan",
  ),
  "ace-inhibitor-or-arb": list(
    "lisinopril ramipril enalapril perindopril captopril quinapril fosinopril trandolapril benazepril losartan valsartan candesartan irbesartan olmesartan telmisartan",
  ),
  diuretic: list(
    "hydrochlorothiazide furosemide bumetanide torasemide torsemide indapamide bendroflumethiazide chlortalidone chlorthalidone spironolactone eplerenone amiloride metolazone",
  ),
  "oral-steroid": list(
    "prednisone prednisolone methylprednisolone dexamethasone hydrocortisone betamethasone",
  ),
};
