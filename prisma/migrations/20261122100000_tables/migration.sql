-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "clinic_code" (
    "code" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,

    CONSTRAINT "clinic_code_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "guideline_pack" (
    "id" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "evaluator_version" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "guideline_pack_pkey" PRIMARY KEY ("id","version")
);

-- CreateTable
CREATE TABLE "organisation" (
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "pack_id" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/London',
    "date_order" TEXT NOT NULL DEFAULT 'day-first',
    "idle_minutes" INTEGER NOT NULL DEFAULT 15,
    "contact_name" TEXT NOT NULL,
    "contact_phone" TEXT NOT NULL,
    "contact_hours" TEXT NOT NULL,
    "emergency_number" TEXT NOT NULL,
    "phrases_approved_by" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateTable
CREATE TABLE "account" (
    "organisation_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "sign_in_name" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "roles" TEXT[],
    "password_hash" TEXT NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "account_pkey" PRIMARY KEY ("organisation_id","account_id")
);

-- CreateTable
CREATE TABLE "session" (
    "organisation_id" UUID NOT NULL,
    "session_hash" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("organisation_id","session_hash")
);

-- CreateTable
CREATE TABLE "sign_in_failure" (
    "id" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "failed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_failure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "patient" (
    "organisation_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "family_name" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "title" TEXT,
    "preferred_name" TEXT,
    "birth_date" TEXT,
    "recorded_sex" TEXT,
    "language" TEXT,
    "interpreter" BOOLEAN,
    "large_print" BOOLEAN,
    "allergy_state" TEXT NOT NULL DEFAULT 'not-recorded',
    "deceased_on" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "evidence_revision" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "patient_pkey" PRIMARY KEY ("organisation_id","patient_id")
);

-- CreateTable
CREATE TABLE "patient_identifier" (
    "organisation_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "system" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "patient_identifier_pkey" PRIMARY KEY ("organisation_id","system","value")
);

-- CreateTable
CREATE TABLE "patient_allergy" (
    "organisation_id" UUID NOT NULL,
    "allergy_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "substance" TEXT NOT NULL,
    "reaction" TEXT,
    "status" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" UUID NOT NULL,

    CONSTRAINT "patient_allergy_pkey" PRIMARY KEY ("organisation_id","allergy_id")
);

-- CreateTable
CREATE TABLE "patient_word" (
    "organisation_id" UUID NOT NULL,
    "word" TEXT NOT NULL,
    "patient_id" UUID NOT NULL,

    CONSTRAINT "patient_word_pkey" PRIMARY KEY ("organisation_id","word","patient_id")
);

-- CreateTable
CREATE TABLE "episode" (
    "organisation_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "consultant_id" UUID,
    "opened_on" TEXT NOT NULL,
    "closed_on" TEXT,
    "reason" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "episode_pkey" PRIMARY KEY ("organisation_id","episode_id")
);

-- CreateTable
CREATE TABLE "pain_problem" (
    "organisation_id" UUID NOT NULL,
    "problem_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "label" TEXT,
    "region" TEXT NOT NULL,
    "side" TEXT,
    "generator" JSONB,
    "goal" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "pain_problem_pkey" PRIMARY KEY ("organisation_id","problem_id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "organisation_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID,
    "problem_id" UUID,
    "kind" TEXT NOT NULL,
    "event_date" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "provenance" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" UUID NOT NULL,
    "entry_key" TEXT,
    "status" TEXT NOT NULL DEFAULT 'current',
    "status_reason" TEXT,
    "status_by" UUID,
    "status_at" TIMESTAMPTZ(3),
    "superseded_by" UUID,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("organisation_id","evidence_id")
);

-- CreateTable
CREATE TABLE "psychology_text" (
    "organisation_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "psychology_text_pkey" PRIMARY KEY ("organisation_id","evidence_id")
);

-- CreateTable
CREATE TABLE "import_run" (
    "organisation_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "patient_id" UUID,
    "source" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,
    "imported_by" UUID NOT NULL,
    "taken" INTEGER NOT NULL,
    "kept" INTEGER NOT NULL,
    "refused" INTEGER NOT NULL,
    "known" INTEGER NOT NULL,

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("organisation_id","import_id")
);

-- CreateTable
CREATE TABLE "import_entry" (
    "organisation_id" UUID NOT NULL,
    "entry_key" TEXT NOT NULL,
    "import_id" UUID NOT NULL,
    "patient_id" UUID,
    "ordinal" INTEGER NOT NULL,
    "resource_type" TEXT NOT NULL,
    "resource_id" TEXT,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,
    "path" TEXT,
    "resource" JSONB NOT NULL,

    CONSTRAINT "import_entry_pkey" PRIMARY KEY ("organisation_id","entry_key")
);

-- CreateTable
CREATE TABLE "imported_patient" (
    "organisation_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "patient_id" UUID NOT NULL,

    CONSTRAINT "imported_patient_pkey" PRIMARY KEY ("organisation_id","source","source_id")
);

-- CreateTable
CREATE TABLE "verdict" (
    "organisation_id" UUID NOT NULL,
    "verdict_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "problem_id" UUID,
    "treatment" TEXT NOT NULL,
    "pack_id" TEXT NOT NULL,
    "pack_version" TEXT NOT NULL,
    "as_of" TEXT NOT NULL,
    "evidence_revision" INTEGER NOT NULL,
    "word" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "picture" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "verdict_pkey" PRIMARY KEY ("organisation_id","verdict_id")
);

-- CreateTable
CREATE TABLE "plan" (
    "organisation_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "current_version" INTEGER,
    "pack_id" TEXT NOT NULL,
    "pack_version" TEXT NOT NULL,
    "goal" TEXT NOT NULL,
    "rehabilitation" TEXT NOT NULL,
    "review_on" TEXT,
    "steps" JSONB NOT NULL,
    "ending" TEXT,
    "ended_on" TEXT,
    "return_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("organisation_id","plan_id")
);

-- CreateTable
CREATE TABLE "plan_version" (
    "organisation_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "patient_id" UUID NOT NULL,
    "pack_id" TEXT NOT NULL,
    "pack_version" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "approved_by" UUID NOT NULL,
    "approved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_version_pkey" PRIMARY KEY ("organisation_id","plan_id","version")
);

-- CreateTable
CREATE TABLE "plan_step_state" (
    "organisation_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "step_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "problem_id" UUID,
    "treatment" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "verdict_id" UUID,
    "consent_id" UUID,
    "decision_id" UUID,
    "activated_at" TIMESTAMPTZ(3),
    "ending" JSONB,

    CONSTRAINT "plan_step_state_pkey" PRIMARY KEY ("organisation_id","plan_id","step_id")
);

-- CreateTable
CREATE TABLE "plan_event" (
    "organisation_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "version" INTEGER,
    "step_id" UUID,
    "kind" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" UUID NOT NULL,

    CONSTRAINT "plan_event_pkey" PRIMARY KEY ("organisation_id","event_id")
);

-- CreateTable
CREATE TABLE "consent" (
    "organisation_id" UUID NOT NULL,
    "consent_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "patient_id" UUID NOT NULL,
    "answer" TEXT NOT NULL,
    "given_on" TEXT NOT NULL,
    "words" TEXT,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("organisation_id","consent_id")
);

-- CreateTable
CREATE TABLE "mdt_meeting" (
    "organisation_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "held_on" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "mdt_meeting_pkey" PRIMARY KEY ("organisation_id","meeting_id")
);

-- CreateTable
CREATE TABLE "mdt_case" (
    "organisation_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "mdt_case_pkey" PRIMARY KEY ("organisation_id","case_id")
);

-- CreateTable
CREATE TABLE "decision" (
    "organisation_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "plan_revision" INTEGER NOT NULL,
    "case_id" UUID,
    "patient_id" UUID NOT NULL,
    "treatment" TEXT NOT NULL,
    "problem_id" UUID,
    "route" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "attendees" JSONB NOT NULL,
    "dissent" TEXT,
    "rationale" TEXT NOT NULL,
    "surgeon" TEXT,
    "red_flag" TEXT,
    "decided_on" TEXT NOT NULL,
    "valid_until" TEXT NOT NULL,
    "decided_by" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("organisation_id","decision_id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "organisation_id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "actor_roles" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" TEXT,
    "patient_id" UUID,
    "outcome" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "address" TEXT,
    "session_ref" TEXT,
    "detail" JSONB NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("organisation_id","sequence")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "organisation_id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_organisation_id_sign_in_name_key" ON "account"("organisation_id", "sign_in_name");

-- CreateIndex
CREATE INDEX "session_organisation_id_account_id_idx" ON "session"("organisation_id", "account_id");

-- CreateIndex
CREATE INDEX "sign_in_failure_scope_key_hash_failed_at_idx" ON "sign_in_failure"("scope", "key_hash", "failed_at");

-- CreateIndex
CREATE INDEX "patient_organisation_id_updated_at_patient_id_idx" ON "patient"("organisation_id", "updated_at" DESC, "patient_id");

-- CreateIndex
CREATE INDEX "patient_identifier_organisation_id_patient_id_idx" ON "patient_identifier"("organisation_id", "patient_id");

-- CreateIndex
CREATE INDEX "patient_allergy_organisation_id_patient_id_idx" ON "patient_allergy"("organisation_id", "patient_id");

-- CreateIndex
CREATE INDEX "patient_word_organisation_id_patient_id_idx" ON "patient_word"("organisation_id", "patient_id");

-- CreateIndex
CREATE INDEX "episode_organisation_id_patient_id_opened_on_idx" ON "episode"("organisation_id", "patient_id", "opened_on" DESC);

-- CreateIndex
CREATE INDEX "pain_problem_organisation_id_patient_id_idx" ON "pain_problem"("organisation_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "pain_problem_organisation_id_episode_id_ordinal_key" ON "pain_problem"("organisation_id", "episode_id", "ordinal");

-- CreateIndex
CREATE INDEX "evidence_organisation_id_patient_id_kind_event_date_idx" ON "evidence"("organisation_id", "patient_id", "kind", "event_date" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "evidence_organisation_id_entry_key_key" ON "evidence"("organisation_id", "entry_key");

-- CreateIndex
CREATE INDEX "import_run_organisation_id_patient_id_idx" ON "import_run"("organisation_id", "patient_id");

-- CreateIndex
CREATE INDEX "import_entry_organisation_id_import_id_ordinal_idx" ON "import_entry"("organisation_id", "import_id", "ordinal");

-- CreateIndex
CREATE INDEX "import_entry_organisation_id_patient_id_idx" ON "import_entry"("organisation_id", "patient_id");

-- CreateIndex
CREATE INDEX "imported_patient_organisation_id_patient_id_idx" ON "imported_patient"("organisation_id", "patient_id");

-- CreateIndex
CREATE INDEX "verdict_organisation_id_patient_id_created_at_idx" ON "verdict"("organisation_id", "patient_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "plan_organisation_id_patient_id_idx" ON "plan"("organisation_id", "patient_id");

-- CreateIndex
CREATE INDEX "plan_organisation_id_status_updated_at_idx" ON "plan"("organisation_id", "status", "updated_at" DESC);

-- CreateIndex
CREATE INDEX "plan_step_state_organisation_id_patient_id_idx" ON "plan_step_state"("organisation_id", "patient_id");

-- CreateIndex
CREATE INDEX "plan_step_state_organisation_id_state_idx" ON "plan_step_state"("organisation_id", "state");

-- CreateIndex
CREATE INDEX "plan_event_organisation_id_plan_id_at_idx" ON "plan_event"("organisation_id", "plan_id", "at");

-- CreateIndex
CREATE INDEX "consent_organisation_id_plan_id_version_idx" ON "consent"("organisation_id", "plan_id", "version");

-- CreateIndex
CREATE INDEX "mdt_meeting_organisation_id_held_on_idx" ON "mdt_meeting"("organisation_id", "held_on" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "mdt_case_organisation_id_meeting_id_plan_id_key" ON "mdt_case"("organisation_id", "meeting_id", "plan_id");

-- CreateIndex
CREATE INDEX "decision_organisation_id_plan_id_idx" ON "decision"("organisation_id", "plan_id");

-- CreateIndex
CREATE INDEX "audit_entry_organisation_id_at_idx" ON "audit_entry"("organisation_id", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_organisation_id_patient_id_sequence_idx" ON "audit_entry"("organisation_id", "patient_id", "sequence" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_organisation_id_actor_id_sequence_idx" ON "audit_entry"("organisation_id", "actor_id", "sequence" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_organisation_id_action_sequence_idx" ON "audit_entry"("organisation_id", "action", "sequence" DESC);
