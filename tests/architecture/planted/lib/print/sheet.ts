export { plans } from "../db/plans";
