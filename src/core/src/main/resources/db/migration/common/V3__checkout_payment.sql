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
