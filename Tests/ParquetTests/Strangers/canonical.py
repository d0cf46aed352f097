"""One text for one table, whoever read it: compared with the text that the Swift tests make.

Numbers are decimal, floating point is its bits, text and bytes are hexadecimal, dates and times are their stored numbers.
"""
import decimal

import pyarrow as pa

# The digits of the longest decimals, which would be rounded otherwise.
decimal.getcontext().prec = 100



def table(arrow_table):
    return "\n".join(f"{name}: {column(arrow_table.column(name))}" for name in arrow_table.column_names) + "\n"


def column(chunked):
    array = chunked.combine_chunks() if isinstance(chunked, pa.ChunkedArray) else chunked
    if isinstance(array, pa.ChunkedArray):
        array = pa.concat_arrays(array.chunks) if array.num_chunks else pa.array([], array.type)
    return "[" + ",".join(values(array)) + "]"


def values(array):
    kind = array.type
    if isinstance(kind, pa.BaseExtensionType):
        return values(array.storage)
    if pa.types.is_dictionary(kind):
        return values(array.dictionary_decode())
    if pa.types.is_map(kind):
        return masked(array, [entries(array, i) for i in range(len(array))])
    if is_list(kind):
        return masked(array, [
            "[" + ",".join(values(array[i].values)) + "]" if array[i].is_valid else "null" for i in range(len(array))])
    if pa.types.is_struct(kind):
        fields = [values(array.field(i)) for i in range(kind.num_fields)]
        names = [kind.field(i).name for i in range(kind.num_fields)]
        rows = ["{" + ",".join(f"{n}:{f[row]}" for n, f in zip(names, fields)) + "}" for row in range(len(array))]
        return masked(array, rows)
    if pa.types.is_floating(kind):
        return masked(array, bits(array))
    return masked(array, [scalar(kind, value) for value in stored(array)])


def bits(array):
    """The bits of floating point, of what is no number too."""
    name, words = {16: ("h", pa.uint16()), 32: ("f", pa.uint32()), 64: ("d", pa.uint64())}[array.type.bit_width]
    width = array.type.bit_width // 4
    return ["null" if word is None else f"{name}{word:0{width}x}" for word in array.view(words).to_pylist()]


def entries(array, row):
    if not array[row].is_valid:
        return "null"
    pairs = array[row].values
    keys, items = values(pairs.field(0)), values(pairs.field(1))
    return "[" + ",".join("{" + f"key:{k},value:{v}" + "}" for k, v in zip(keys, items)) + "]"


def is_list(kind):
    return any(test(kind) for test in (
        pa.types.is_list, pa.types.is_large_list, pa.types.is_fixed_size_list))


def masked(array, texts):
    return [text if valid else "null" for text, valid in zip(texts, array.is_valid().to_pylist())]


def stored(array):
    kind = array.type
    if pa.types.is_date32(kind) or pa.types.is_time32(kind):
        array = array.cast(pa.int32())
    elif pa.types.is_date64(kind) or pa.types.is_time64(kind) or pa.types.is_timestamp(kind):
        array = array.cast(pa.int64())
    return array.to_pylist()


def scalar(kind, value):
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (bytes, str)):
        return "x" + (value if isinstance(value, bytes) else value.encode()).hex()
    if pa.types.is_decimal(kind):
        return str(int(value.scaleb(kind.scale)))
    return str(value)
