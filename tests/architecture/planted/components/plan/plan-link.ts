export { default as planLink } from "next/link";
