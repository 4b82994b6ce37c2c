-- Who may register: accounts and their households. Moments are UTC, amounts are cents.
create sequence seq_account start with 100 increment by 100;
create table account (
    id bigint not null primary key,
    version bigint not null
);
