# A provider in a shared object, ../provider/foreign*.c, loaded by both tools: by its name, by its path, by
# configuration files. diff.sh reads this after engine.sh, whose functions and folder it uses.
"${CC:-cc}" -shared -fPIC -Wl,-Bsymbolic -DFOREIGN_OBJECT -I"$here/../../include" -I"$here/../.." -o so/foreign.so \
    "$here"/../provider/foreign*.c || exit 2

while read -r line; do # shellcheck disable=SC2086  # words
    engine_pair OPENSSL_MODULES="$dir/so" FOREIGN_SAYS=1 openssl $line
done <<'END'
list -providers -provider foreign
list -providers -provider foreign -verbose
list -providers -provider foreign -provider default
list -providers -provider no-such-one
list -providers -provider empty
list -mac-algorithms -provider foreign
dgst -provider foreign -foreign-sum small
dgst -provider foreign -sha256 small
dgst -provider default -provider foreign -sha256 small
dgst -provider default -provider foreign -propquery provider=foreign -sha256 small
dgst -provider default -provider foreign -propquery ?provider=default -sha256 small
dgst -provider foreign -propquery provider=default -sha256 small
mac -provider foreign -macopt hexkey:05 -in small FOREIGN-MAC
mac -provider foreign -macopt hexkey:0505 -in small FOREIGN-MAC
kdf -provider foreign -keylen 5 -kdfopt hexkey:05 FOREIGN-KDF
END
engine_pair OPENSSL_MODULES="$dir/so" FOREIGN_SAYS=1 FOREIGN_FAILS=1 openssl list -providers -provider foreign
engine_pair FOREIGN_SAYS=1 openssl list -providers -provider-path so -provider foreign
engine_pair FOREIGN_SAYS=1 openssl list -providers -provider "$dir/so/foreign.so"

provider_conf() { # LINES
    printf 'openssl_conf = top\n[top]\nproviders = all\n[all]\n%b' "$1" >provider.cnf
    engine_pair OPENSSL_CONF=provider.cnf FOREIGN_SAYS=1 openssl list -providers
    engine_pair OPENSSL_CONF=provider.cnf FOREIGN_SAYS=1 OPENSSL_MODULES="$dir/so" openssl dgst -sha256 small
}
module="module = $dir/so/foreign.so"
provider_conf "foreign = one\n[one]\n$module\nactivate = 1\n"
provider_conf "foreign = one\n[one]\nactivate = 1\n"
provider_conf "foreign = one\n[one]\n$module\n"
provider_conf "default = two\nforeign = one\n[one]\n$module\nactivate = 1\n[two]\nactivate = 1\n"
provider_conf "foreign = one\ndefault = two\n[one]\n$module\nactivate = 1\ncolour = red\n[two]\nactivate = 1\n"
provider_conf "other = one\n[one]\nidentity = foreign\n$module\nactivate = 1\ndeep = three\n[three]\ncolour = blue\n"
provider_conf "other = one\n[one]\n$module\nactivate = 1\n"
provider_conf "foreign = one\n[one]\nmodule = foreign.so\nactivate = 1\n"
printf 'openssl_conf = top\n[top]\nproviders = all\n[all]\nforeign = one\n[one]\nmodule = /none.so\nactivate = 1\n' >provider.cnf
engine_pair OPENSSL_CONF=provider.cnf FOREIGN_SAYS=1 openssl list -providers
