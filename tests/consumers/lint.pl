# What MARC::Lint and MARC::Schema have against the record of MARCXML in a file, a line each.
use strict;
use warnings;
use open qw(:std :encoding(UTF-8));
use MARC::File::XML (BinaryEncoding => 'utf8', RecordFormat => 'MARC21');
use MARC::Lint;
use MARC::Schema;

local $SIG{__WARN__} = sub { warn @_ unless $_[0] =~ m{MARC/File/XML\.pm} };
my $record = MARC::File::XML->in($ARGV[0])->next;
my $lint = MARC::Lint->new;
$lint->check_record($record);
print map { "$_\n" } $lint->warnings;

sub subfields { map { @$_ } $_[0]->subfields }
my @fields = (['LDR', undef, undef, '_', $record->leader], map {
    $_->is_control_field
        ? [$_->tag, undef, undef, '_', $_->data]
        : [$_->tag, $_->indicator(1), $_->indicator(2), subfields($_)]
} $record->fields);
print map { "$_->{tag}: $_->{error}\n" } MARC::Schema->new->check(\@fields);
