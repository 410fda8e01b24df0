export const planCard = 1;
