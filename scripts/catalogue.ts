import { catalogue } from "../lib/guidelines/catalogue/catalogue";

/** Prints everything that the seed documents name as JSON, one object a row. Needs no database. */
process.stdout.write(`${JSON.stringify(catalogue, null, 2)}\n`);
