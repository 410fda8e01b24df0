export { plans } from "../lib/db/plans";
