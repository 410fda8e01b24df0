export { approvePlan } from "../../lib/usecases/approve-plan";
