import { useState } from "react";

export const evaluate = useState;
