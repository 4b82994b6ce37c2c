-- Giving back part or all of a charge that was delivered for.
create sequence seq_payment_refund as bigint start with 100 increment by 100;
create table payment_refund (
    id bigint not null primary key,
    version bigint not null,
    payment_id bigint not null constraint payment_refund_payment references payment (id),
    -- The charge while this refund is not settled: refunds of one charge follow each other.
    open_payment_id bigint constraint payment_refund_open unique,
    amount_cents bigint not null constraint payment_refund_positive check (amount_cents > 0),
    reason varchar(200) not null,
    -- The wish, such as the form that was sent: sent twice it gives back once.
    request_key varchar(40) not null constraint payment_refund_wish unique,
    state varchar(20) not null,
    tries integer not null,
    created_at timestamp not null,
    sent_at timestamp,
    answered_at timestamp,
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
    avs_result varchar(10)
);
alter table purchase_order add column counter_means varchar(20);
create index payment_refund_due on payment_refund (due_at);
create index payment_refund_of on payment_refund (payment_id);
