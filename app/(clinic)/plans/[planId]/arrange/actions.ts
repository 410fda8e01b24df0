"use server";

import type { PlanAnswer } from "@/components/plan/plan-answer";
import { requireActor } from "@/lib/auth/actor";
import { BookTreatment, bookTreatment } from "@/lib/usecases/book-treatment";
import { CancelBooking, cancelBooking } from "@/lib/usecases/cancel-booking";
import { PlaceDevice, placeDevice } from "@/lib/usecases/place-device";
import { ReferTreatment, referTreatment } from "@/lib/usecases/refer-treatment";
import { toAnswer, toMalformed } from "../answer";
import { readDevice, readFields } from "../read-fields";

export async function referAction(_previous: PlanAnswer, form: FormData): Promise<PlanAnswer> {
  const actor = await requireActor();

  const command = ReferTreatment.safeParse(readFields(form));
  if (!command.success) return toMalformed(command.error);

  const referred = await referTreatment(actor, command.data);
  return toAnswer(referred, command.data.planId, "The referral is recorded. Nothing was started.");
}

export async function bookAction(_previous: PlanAnswer, form: FormData): Promise<PlanAnswer> {
  const actor = await requireActor();

  const command = BookTreatment.safeParse(readFields(form));
  if (!command.success) return toMalformed(command.error);

  const booked = await bookTreatment(actor, command.data);
  return toAnswer(booked, command.data.planId, "Booked provisionally. Nothing was started.");
}

export async function cancelBookingAction(
  _previous: PlanAnswer,
  form: FormData,
): Promise<PlanAnswer> {
  const actor = await requireActor();

  const command = CancelBooking.safeParse(readFields(form));
  if (!command.success) return toMalformed(command.error);

  const cancelled = await cancelBooking(actor, command.data);
  return toAnswer(cancelled, command.data.planId, "The booking is cancelled.");
}

export async function placeDeviceAction(
  _previous: PlanAnswer,
  form: FormData,
): Promise<PlanAnswer> {
  const actor = await requireActor();

  const fields = readFields(form);
  const command = PlaceDevice.safeParse({ ...fields, device: readDevice(fields) });
  if (!command.success) return toMalformed(command.error);

  const placed = await placeDevice(actor, command.data);
  return toAnswer(placed, command.data.planId, "The device is on record.");
}
