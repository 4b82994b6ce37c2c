-- What the card company deposited, as its exports say it (ADR 0040). Amounts are cents.

-- The last ten letters and digits of the attempt's name at the gateway: what the card company's pages call the invoice.
alter table payment add column invoice_number varchar(10) default '' not null;
update payment set invoice_number = substr(gateway_order_id, length(gateway_order_id) - 9)
    where length(gateway_order_id) > 10;
create index payment_invoice on payment (invoice_number);
create index payment_auth_code on payment (auth_code);
create index payment_refund_auth_code on payment_refund (auth_code);

create sequence seq_settlement_file as bigint start with 100 increment by 100;
create table settlement_file (
    id bigint not null primary key,
    version bigint not null,
    name varchar(255) not null,
    size_bytes bigint not null,
    modified_at timestamp not null,
    sha256 varchar(64) not null,
    -- The digest of a file that was taken or is being taken: the same content is never taken twice.
    taken_sha256 varchar(64) constraint settlement_file_taken unique,
    state varchar(20) not null,
    -- Why it was not taken: a key of the core's sentences and what the sentence mentions.
    reason varchar(2000),
    -- The operator's names of columns when it was looked at: other names are another chance.
    column_names varchar(2000) not null,
    -- The last line that is done, written with what it meant.
    lines_done integer not null,
    matched integer not null,
    different integer not null,
    known integer not null,
    refused integer not null,
    deposited_cents bigint not null,
    fee_cents bigint not null,
    began_at timestamp not null,
    ended_at timestamp
);
create unique index settlement_file_once on settlement_file (name, sha256);

create sequence seq_settlement_line as bigint start with 100 increment by 100;
create table settlement_line (
    id bigint not null primary key,
    version bigint not null,
    file_id bigint not null constraint settlement_line_file references settlement_file (id),
    line_number integer not null,
    -- All that the line says: exports overlap, and an equal line of an earlier file is the same transaction. A line that
    -- comes twice in one file is two.
    fingerprint varchar(64) not null,
    known boolean not null,
    kind varchar(10) not null,
    reference varchar(50) not null,
    authorization_code varchar(20) not null,
    amount_cents bigint not null,
    fee_cents bigint not null,
    -- The day of the deposit, or of the charge where the file does not say it.
    dated date not null,
    -- What of ours it settles: nothing is settled twice.
    target varchar(40) constraint settlement_line_target unique,
    payment_id bigint
);
create unique index settlement_line_once on settlement_line (file_id, line_number);
create index settlement_line_same on settlement_line (fingerprint, file_id);
create index settlement_line_dated on settlement_line (dated);
create index settlement_line_payment on settlement_line (payment_id);

create sequence seq_settlement_refusal as bigint start with 100 increment by 100;
create table settlement_refusal (
    id bigint not null primary key,
    version bigint not null,
    file_id bigint not null constraint settlement_refusal_file references settlement_file (id),
    line_number integer not null,
    content varchar(1000) not null,
    reason varchar(2000) not null
);
create unique index settlement_refusal_once on settlement_refusal (file_id, line_number);

-- Up to where charges and refunds were looked at for a deposit that never came.
create table settlement_cursor (
    subject varchar(10) not null primary key,
    version bigint not null,
    at_moment timestamp not null,
    at_id bigint not null
);
