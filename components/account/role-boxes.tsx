"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Role, roleNames } from "@/lib/domain/access/role";

type Props = {
  /** Keeps the ids of several forms on one page apart. */
  readonly form: string;
  readonly chosen: readonly Role[];
  readonly onChoose: (roles: readonly Role[]) => void;
};

/** One person may hold several roles; each only adds to what the others allow. */
export function RoleBoxes({ form, chosen, onChoose }: Props) {
  return (
    <fieldset className="grid gap-1">
      <legend className="font-semibold">Roles</legend>
      <div className="grid max-w-xl gap-x-4 sm:grid-cols-2">
        {Role.options.map((role) => (
          <Checkbox
            key={role}
            id={`${form}-${role}`}
            name="roles"
            value={role}
            label={roleNames[role]}
            checked={chosen.includes(role)}
            onChange={({ target }) =>
              onChoose(
                target.checked ? [...chosen, role] : chosen.filter((other) => other !== role),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
