export { evaluate as plans } from "../guidelines/evaluate";
