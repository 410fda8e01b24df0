export { aPatient } from "../../tests/support/a-patient";
