# `rehash` by both tools, each on a folder of its own with the same in it: what they say and the links
# they leave. diff.sh reads this with $ours and $theirs set, and counts in $commands and $different.
mkdir h
for n in 1 2 3; do
    "$theirs" req -x509 -new -key e/k1.pem -subj /CN=same -set_serial $n -out h/$n.pem -days 99
done
printf '[ca]\ndefault_ca=d\n[d]\ndatabase=h/index\ncrlnumber=h/number\ndefault_md=sha256\n' >h/ca.cnf
printf 'default_crl_days=99\n' >>h/ca.cnf
echo 01 >h/number
: >h/index
for n in 1 2; do
    "$theirs" ca -config h/ca.cnf -gencrl -keyfile e/k1.pem -cert h/1.pem -out h/$n.crl 2>/dev/null
done
same=$("$theirs" x509 -in h/1.pem -noout -hash)

# What is in the folder, as a script that runs in it with the files in ../../../h and ../../../e.
rehash_all='cp ../../../h/[123].pem ../../../h/?.crl ../../../e/c2.pem .
    cp c2.pem b.CRT; cp 1.crl dup.crl; cp 1.pem none; cp ../../../e/c1.der c.cer; cp ../../../e/b1.pem .
    cp ../../../e/k1.pem ../../../e/k2.pem .; cat 1.pem 2.pem >two.pem; cat 1.crl 3.pem >mixed.pem
    echo a >junk.pem; : >empty.pem; mkdir dir.pem; ln -s 1.pem link.pem; ln -s nowhere lost.pem
    cp 3.pem deadbeef.pem; cp 3.pem .pem; ln -s x deadbeef.0; ln -s x deadbeef.r1
    ln -s x CAFEBABE.11; ln -s x 01234567.1x; echo a >01234568.0'
rehash_ids='for i in 00000001 00000002 00000102 00000103 0000010a 00000203 ffffffff 00000000; do
    for x in 0 1 r0 r1; do ln -s x $i.$x; done; done'
rehash_odd='n=0; for i in . .r .99999 ".  5" ".5 " .rr .0x10 .+3 .010 .r-1 .pem .crl .4294967297; do
    n=$((n + 1)); ln -s x "1234567$n$i"; ln -s x "cafebab$n$i"; done'
rehash_three='cp ../../../h/[123].pem .'
rehash_rest="cp ../../../h/2.pem .; for i in 0 1 2; do ln -s \$((i + 1)).pem $same.\$i; done"
rehash_lost="cp ../../../h/2.pem .; for i in 0 1 2; do ln -s lost $same.\$i; done"
rehash_far="cp ../../../h/2.pem ../../../h/3.pem .; ln -s 3.pem $same.1; ln -s 2.pem $same.3"
rehash_nine="cp ../../../h/2.pem .; ln -s lost $same.9"
rehash_crls="cp ../../../h/?.crl .; ln -s 2.crl $same.r0; ln -s 1.crl $same.r1; ln -s 1.crl $same.0"
rehash_twin="cp ../../../h/1.pem .; cp 1.pem 2.pem; ln -s 2.pem $same.0"
rehash_file="cp ../../../h/1.pem .; echo a >$same.0; ln -s x $same.1"
rehash_dir="cp ../../../h/1.pem .; mkdir $same.0"

rehash_pair() {
    local content=$1
    shift
    for who in ours theirs; do
        rm -rf h/$who
        mkdir -p h/$who/d h/$who/d2
        (cd h/$who/d && eval "$content" && cp 1.pem ../d2 2>/dev/null
            cd .. && "${!who}" rehash "$@" && "${!who}" rehash "$@"
            echo "exit $?"
            cd d && find . ../d2 -printf '%p %y %l\n' | sort) >out.$who 2>err.$who
    done
    commands=$((commands + 1))
    cmp -s out.ours out.theirs && cmp -s err.ours err.theirs && return
    different=$((different + 1))
    echo "rehash $*: differs of: $content"
    diff out.theirs out.ours | head -n 6
    diff err.theirs err.ours | head -n 6
}
for content in rehash_all rehash_ids rehash_odd rehash_three rehash_rest rehash_lost rehash_far rehash_nine \
    rehash_crls rehash_twin rehash_file rehash_dir; do
    for option in '' -v -n -old -compat; do
        rehash_pair "${!content}" -v $option d
    done
done
rehash_pair "$rehash_three" d
rehash_pair "$rehash_three" -v d d2 none d/1.pem d2/
rehash_pair "$rehash_all" d none
SSL_CERT_DIR=:d::d2:none rehash_pair "$rehash_three" -v
SSL_CERT_DIR='' rehash_pair "$rehash_three" -v
