"""One text for one table, whoever read it: compared with the text that the Swift tests make.

Numbers are decimal, floating point is its bits, text and bytes are hexadecimal, dates and times are their stored numbers.
"""
import struct

import pyarrow as pa


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
    return masked(array, [scalar(kind, value) for value in stored(array)])


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
    if pa.types.is_float16(kind):
        return "h" + struct.pack("<e", value)[::-1].hex()
    if pa.types.is_float32(kind):
        return "f" + struct.pack("<f", value)[::-1].hex()
    if pa.types.is_float64(kind):
        return "d" + struct.pack("<d", value)[::-1].hex()
    if isinstance(value, (bytes, str)):
        return "x" + (value if isinstance(value, bytes) else value.encode()).hex()
    if pa.types.is_decimal(kind):
        return str(int(value.scaleb(kind.scale)))
    return str(value)
