-- Attempts to charge a card, orders, the ledger. Moments are UTC, amounts are cents.

create sequence seq_payment as bigint start with 100 increment by 100;
create table payment (
    id bigint not null primary key,
    version bigint not null,
    gateway_order_id varchar(50) not null constraint payment_gateway_order_unique unique,
    subject varchar(30) not null,
    -- The subject while this attempt may have charged it: nothing is charged twice.
    charge_key varchar(30) constraint payment_charge_unique unique,
    amount_cents bigint not null constraint payment_amount_positive check (amount_cents > 0),
    customer_id varchar(50) not null,
    email varchar(254) not null,
    -- The temporary token of the card; erased once no status check can need it.
    data_key varchar(100),
    state varchar(20) not null,
    unknown_cause varchar(20),
    created_at timestamp not null,
    sent_at timestamp,
    answered_at timestamp,
    -- From this moment the recovery looks at the row; null where nothing is left to do.
    due_at timestamp,
    response_code varchar(10),
    iso varchar(10),
    auth_code varchar(20),
    reference_number varchar(40),
    transaction_id varchar(255),
    card_type varchar(10),
    message varchar(200),
    complete varchar(10),
    timed_out varchar(10),
    transaction_date varchar(20),
    transaction_time varchar(20),
    cvd_result varchar(10),
    avs_result varchar(10),
    reversal_reason varchar(100),
    reversal_kind varchar(20),
    reversal_open boolean not null,
    reversal_uncertain boolean not null,
    reversal_tries integer not null
);
create index payment_due on payment (due_at);
create index payment_subject on payment (subject);

create sequence seq_purchase_order as bigint start with 100 increment by 100;
create table purchase_order (
    id bigint not null primary key,
    version bigint not null,
    number varchar(20) not null constraint purchase_order_number_unique unique,
    household_id bigint not null,
    -- The household while the order is not settled: at most one of those.
    live_household_id bigint constraint purchase_order_live_unique unique,
    status varchar(20) not null,
    subtotal_cents bigint not null,
    gst_cents bigint not null,
    qst_cents bigint not null,
    total_cents bigint not null constraint purchase_order_total_not_negative check (total_cents >= 0),
    email varchar(254),
    last_answer_key varchar(60),
    attempts integer not null,
    -- The attempt that this order listens to; news of an earlier one changes nothing.
    payment_id bigint,
    receipt_number varchar(20) constraint purchase_order_receipt_unique unique,
    card_type varchar(10),
    authorization_code varchar(20),
    created_at timestamp not null,
    paid_at timestamp
);
create index purchase_order_household on purchase_order (household_id);

create table purchase_order_line (
    order_id bigint not null constraint purchase_order_line_order references purchase_order (id),
    position integer not null,
    registration_id bigint not null,
    member_id bigint not null,
    member_name varchar(200) not null,
    activity_id bigint not null,
    activity_title varchar(300) not null,
    group_id bigint not null,
    group_label varchar(1000) not null,
    tax_code varchar(30) not null,
    price_cents bigint not null,
    gst_cents bigint not null,
    qst_cents bigint not null,
    primary key (order_id, position)
);

-- Double entry, append only: the entries of one order sum to zero.
create sequence seq_ledger_entry as bigint start with 100 increment by 100;
create table ledger_entry (
    id bigint not null primary key,
    version bigint not null,
    order_number varchar(20) not null,
    payment_id bigint not null,
    kind varchar(20) not null,
    account varchar(20) not null,
    amount_cents bigint not null,
    written_at timestamp not null,
    constraint ledger_entry_once unique (payment_id, kind, account)
);
create index ledger_entry_order on ledger_entry (order_number);

-- Numbers without gap: the row is locked until the transaction that took the number ends.
create table number_series (
    name varchar(20) not null primary key,
    counter bigint not null
);
insert into number_series (name, counter) values ('receipt', 0);
