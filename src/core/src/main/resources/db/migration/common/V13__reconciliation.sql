-- The nightly reconciliation (ADR 0038). Moments are UTC, amounts are cents.

-- One row per business date, whatever it takes to finish it. What it has done so far is written here in the transaction
-- that did it, so that another process, or another node, goes on exactly there.
create sequence seq_reconciliation_run as bigint start with 100 increment by 100;
create table reconciliation_run (
    id bigint not null primary key,
    version bigint not null,
    business_date date not null constraint reconciliation_run_date unique,
    state varchar(20) not null,
    -- The same for every run that is under way: at most one of those, on however many nodes.
    running_key varchar(10) constraint reconciliation_run_one unique,
    -- Which start this is; a process that was thought dead finds another number here and stops.
    start_number integer not null,
    started_by varchar(150) not null,
    -- What came to us from this moment on, and before that one, is this night's.
    covers_from timestamp not null,
    covers_to timestamp not null,
    started_at timestamp not null,
    -- The last sign of life.
    alive_at timestamp not null,
    ended_at timestamp,
    -- How far the matching is: what is read now, and after which row.
    cursor_subject varchar(20) not null,
    cursor_at timestamp not null,
    cursor_id bigint not null,
    attempts_settled integer not null,
    attempts_matched integer not null,
    totals_done boolean not null,
    -- The report left in this transaction.
    reported_at timestamp,
    failure varchar(500)
);

create sequence seq_discrepancy as bigint start with 100 increment by 100;
create table discrepancy (
    id bigint not null primary key,
    version bigint not null,
    run_id bigint not null constraint discrepancy_run references reconciliation_run (id),
    business_date date not null,
    kind varchar(40) not null,
    -- What it is about, in our own words: the attempt's name at the gateway, a registration, a terminal's card type.
    reference varchar(100) not null,
    order_number varchar(20),
    payment_id bigint,
    ours_text varchar(500) not null,
    ours_cents bigint,
    theirs_text varchar(500) not null,
    theirs_cents bigint,
    -- What the other side said, word for word.
    raw_answer ${text},
    found_at timestamp not null,
    owner varchar(150),
    -- What the machine did about it by itself.
    mended varchar(30),
    mended_at timestamp,
    resolution varchar(1000),
    resolved_at timestamp,
    resolved_by varchar(150)
);
create unique index discrepancy_once on discrepancy (business_date, kind, reference);
create index discrepancy_of_run on discrepancy (run_id);
create index discrepancy_open on discrepancy (resolved_at, mended_at);

create sequence seq_discrepancy_note as bigint start with 100 increment by 100;
create table discrepancy_note (
    id bigint not null primary key,
    version bigint not null,
    discrepancy_id bigint not null constraint discrepancy_note_of references discrepancy (id),
    written_at timestamp not null,
    written_by varchar(150) not null,
    body varchar(1000) not null
);
create index discrepancy_note_of_it on discrepancy_note (discrepancy_id);

-- A terminal's batch as it stood that night.
create sequence seq_reconciliation_batch as bigint start with 100 increment by 100;
create table reconciliation_batch (
    id bigint not null primary key,
    version bigint not null,
    run_id bigint not null constraint reconciliation_batch_run references reconciliation_run (id),
    terminal varchar(20) not null,
    -- Shift and batch digits of the receipts in it; empty where we know of none.
    batch varchar(10) not null,
    state varchar(30) not null,
    reading varchar(20) not null,
    asked_at timestamp,
    totals_answer ${text},
    -- Written before the closing is sent: it is never sent twice.
    close_asked_at timestamp,
    close_answer ${text}
);
create unique index reconciliation_batch_once on reconciliation_batch (run_id, terminal);

-- The figures of one type of card in it, ours beside the gateway's.
create sequence seq_reconciliation_figure as bigint start with 100 increment by 100;
create table reconciliation_figure (
    id bigint not null primary key,
    version bigint not null,
    batch_id bigint not null constraint reconciliation_figure_batch references reconciliation_batch (id),
    card_type varchar(10) not null,
    ours_purchase_count integer not null,
    ours_purchase_cents bigint not null,
    ours_refund_count integer not null,
    ours_refund_cents bigint not null,
    ours_correction_count integer not null,
    ours_correction_cents bigint not null,
    theirs_purchase_count integer not null,
    theirs_purchase_cents bigint not null,
    theirs_refund_count integer not null,
    theirs_refund_cents bigint not null,
    theirs_correction_count integer not null,
    theirs_correction_cents bigint not null
);
create unique index reconciliation_figure_once on reconciliation_figure (batch_id, card_type);

-- The receipt of giving a charge back names a batch of its own.
alter table payment add column reversal_reference_number varchar(40);
alter table payment add column reversal_answered_at timestamp;

-- What the night reads, in its order.
create index payment_created on payment (created_at, id);
create index payment_answered on payment (answered_at);
create index payment_reference on payment (reference_number);
create index payment_reversal_reference on payment (reversal_reference_number);
create index payment_refund_created on payment_refund (created_at, id);
create index payment_refund_reference on payment_refund (reference_number);
create index registration_changed on registration (changed_at, id);
create index ledger_entry_written on ledger_entry (account, written_at, id);
