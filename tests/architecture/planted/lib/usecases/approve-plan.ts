import { revalidatePath } from "next/cache";

export const approvePlan = revalidatePath;
