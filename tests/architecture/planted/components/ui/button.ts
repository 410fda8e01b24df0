export { planCard } from "../../lib/usecases/plan-card";
