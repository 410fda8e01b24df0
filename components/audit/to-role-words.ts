import { Role, roleNames } from "@/lib/domain/access/role";

/** The roles that somebody had at the time: "MDT chair, Consultant pain specialist". */
export function toRoleWords(roles: string): string {
  return roles
    .split(" ")
    .filter((each) => each !== "")
    .map((each) => {
      const role = Role.safeParse(each);
      return role.success ? roleNames[role.data] : each;
    })
    .join(", ");
}
