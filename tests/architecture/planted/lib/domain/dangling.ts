// @ts-expect-error -- Planted: there is no such file.
import "./nowhere";
