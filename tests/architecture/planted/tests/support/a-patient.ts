export const aPatient = 1;
