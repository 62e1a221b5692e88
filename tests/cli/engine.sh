# An engine in a shared object, engine.c, loaded by both tools: by its id, by its path, by commands, by
# configuration files. diff.sh reads this with $ours and $theirs set, and counts in $commands and $different.
mkdir so
"${CC:-cc}" -shared -fPIC -I"$here/../../include" -o so/tryme.so "$here/engine.c" || exit 2
"${CC:-cc}" -shared -o so/empty.so -x c /dev/null || exit 2

engine_pair() { # SETTING... openssl ARGUMENTS: with both
    for who in ours theirs; do
        env "${@/#openssl/${!who}}" >out.$who 2>err.$who </dev/null
        echo "exit $?" >>out.$who
        for what in out err; do # an error that comes twice there comes once here
            normal $what.$who | awk '!/^error/ || $0 != before; { before = $0 }' >${what}2.$who
        done
    done
    commands=$((commands + 1))
    cmp -s out2.ours out2.theirs && cmp -s err2.ours err2.theirs && return
    different=$((different + 1))
    echo "$*: differs"
    diff out2.theirs out2.ours | head -n 6
    diff err2.theirs err2.ours | head -n 6
}

while read -r line; do # shellcheck disable=SC2086  # words
    engine_pair OPENSSL_ENGINES="$dir/so" openssl $line
done <<'END'
engine
engine -vvvv dynamic
engine -t -c -v tryme
engine -vvv tryme
engine -t -pre SAY:hello -pre COUNT:7 -post GO tryme
engine -pre COUNT:x -pre SAY -pre GO:1 -pre NONE tryme
engine -t no-such-one
engine ./so/tryme.so
engine dynamic -pre SO_PATH:so/tryme.so -pre ID:tryme -pre LIST_ADD:1 -pre LOAD -pre LOAD -t
engine dynamic -pre SO_PATH:so/tryme.so -pre LOAD
engine dynamic -pre SO_PATH:so/tryme.so -pre ID:another -pre LOAD
engine dynamic -pre SO_PATH:./no.so -pre LOAD
engine dynamic -pre LOAD
engine dynamic -pre ID:tryme -pre DIR_ADD:so -pre DIR_LOAD:2 -pre LOAD
engine dynamic -pre ID:tryme -pre DIR_LOAD:2 -pre LOAD
engine dynamic -pre DIR_LOAD:3 -pre LIST_ADD:3 -pre LIST_ADD:-1 -pre DIR_ADD: -pre SO_PATH: -pre ID: -pre NO_VCHECK:1
engine dynamic -pre SO_PATH:so/empty.so -pre LOAD
rand -engine tryme -hex 0
rand -engine so/tryme.so -hex 0
dgst -engine tryme -sha256 small
pkey -engine tryme -inform engine -in one -noout -text
pkey -engine tryme -inform ENGINE -in one -pubin -pubout
pkey -engine tryme -inform engine -in two
pkey -engine tryme -inform engine
pkey -inform engine -in one
pkeyutl -engine tryme -keyform engine -inkey one -sign -rawin -in small
pkeyutl -keyform engine -engine tryme -inkey one -sign -rawin -in small
req -engine tryme -keyform engine -key one -new -subj /CN=x
list -engines
END

# Sections of the module "engines".
engine_conf() { # LINES
    printf 'openssl_conf = top\n[top]\nengines = all\n[all]\n%b' "$1" >engine.cnf
    engine_pair OPENSSL_CONF=engine.cnf openssl engine -t
    engine_pair OPENSSL_CONF=engine.cnf OPENSSL_ENGINES="$dir/so" openssl engine
}
path="dynamic_path = $dir/so/tryme.so"
engine_conf "tryme = one\n[one]\n$path\nSAY = hello\nGO = EMPTY\ninit = 1\n"
engine_conf "tryme = one\n[one]\n$path\ninit = 0\n"
engine_conf "tryme = one\n[one]\n$path\ndefault_algorithms = ALL\n"
engine_conf "1.tryme = one\n2.tryme = two\n[one]\n$path\n1.SAY = a\n2.SAY = b\n[two]\nSAY = c\n"
engine_conf "other = one\n[one]\nengine_id = tryme\n$path\nSAY = x\n"
engine_conf "other = one\n[one]\nSAY = x\n"
engine_conf "other = one\n[one]\nsoft_load = 1\nSAY = x\n"
engine_conf "tryme = one\n[one]\nSAY = found by its id\n"
engine_conf "tryme = one\n[one]\n$path\nNONE = x\n"
engine_conf "tryme = one\n[one]\n$path\ninit = 2\n"
engine_conf "tryme = one\n[one]\n$path\ndefault_algorithms = NONE\n"
engine_conf "tryme = one\n"
engine_conf "tryme = one\n[one]\n"
engine_conf "dynamic = one\n[one]\nSO_PATH = so/tryme.so\nLIST_ADD = 1\nLOAD = EMPTY\ninit = 0\n"
