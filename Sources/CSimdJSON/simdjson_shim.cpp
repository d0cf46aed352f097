#include "simdjson_shim.h"

#include <simdjson.h>

#include <deque>
#include <string>
#include <string_view>

using namespace simdjson;

namespace {

// A parser and its buffers are made once a thread: they are as large as the largest record that the thread has seen.
struct parser_state {
    dom::parser parser;
    size_t capacity = 0;
    size_t depth_limit = 0;
    std::deque<std::string> joined;

    error_code make_room(size_t count, size_t depth) {
        if (count <= capacity && depth == depth_limit) return SUCCESS;
        size_t wanted = count > capacity ? count + count / 2 : capacity;
        error_code error = parser.allocate(wanted, depth);
        if (!error) {
            capacity = wanted;
            depth_limit = depth;
        }
        return error;
    }
};

thread_local parser_state state;

// A name may hold a dot itself, so the whole path is tried before its parts.
bool find(dom::object object, std::string_view path, dom::element &found) {
    if (object.at_key(path).get(found) == SUCCESS) return true;
    for (size_t dot = path.find('.'); dot != std::string_view::npos; dot = path.find('.', dot + 1)) {
        dom::object inner;
        if (object.at_key(path.substr(0, dot)).get(inner) == SUCCESS && find(inner, path.substr(dot + 1), found)) return true;
    }
    return false;
}

json_value joined(dom::array array) {
    json_value value = {JSON_STRINGS, nullptr, 0, 0, 0};
    std::string text;
    for (dom::element item : array) {
        std::string_view part;
        if (item.get(part) != SUCCESS) {
            value.kind = JSON_OTHER;
            return value;
        }
        if (!text.empty()) text += ", ";
        text += part;
    }
    if (text.empty()) {
        value.kind = JSON_MISSING;
        return value;
    }
    state.joined.push_back(std::move(text));
    value.bytes = state.joined.back().data();
    value.count = state.joined.back().size();
    return value;
}

json_value described(dom::element element) {
    json_value value = {JSON_OTHER, nullptr, 0, 0, 0};
    switch (element.type()) {
    case dom::element_type::STRING: {
        std::string_view text = element.get_string().value_unsafe();
        value.kind = JSON_STRING;
        value.bytes = text.data();
        value.count = text.size();
        break;
    }
    case dom::element_type::INT64:
        value.kind = JSON_SIGNED;
        value.integer = uint64_t(element.get_int64().value_unsafe());
        break;
    case dom::element_type::UINT64:
        value.kind = JSON_UNSIGNED;
        value.integer = element.get_uint64().value_unsafe();
        break;
    case dom::element_type::DOUBLE:
        value.kind = JSON_DOUBLE;
        value.number = element.get_double().value_unsafe();
        break;
    case dom::element_type::BOOL: value.kind = JSON_BOOLEAN; break;
    case dom::element_type::NULL_VALUE: value.kind = JSON_MISSING; break;
    case dom::element_type::ARRAY: return joined(element.get_array().value_unsafe());
    case dom::element_type::OBJECT: break;
    }
    return value;
}

}  // namespace

extern "C" json_outcome json_find(const char *bytes, size_t count, size_t depth_limit,
                                  const json_path *paths, size_t path_count, json_value *values) try {
    state.joined.clear();
    if (state.make_room(count, depth_limit)) return JSON_NO_MEMORY;
    dom::element root;
    if (state.parser.parse(bytes, count, true).get(root)) return JSON_DAMAGED;
    dom::object object;
    if (root.get(object)) return JSON_NOT_AN_OBJECT;
    for (size_t i = 0; i < path_count; i++) {
        dom::element found;
        values[i] = find(object, {paths[i].bytes, paths[i].count}, found)
            ? described(found) : json_value{JSON_MISSING, nullptr, 0, 0, 0};
    }
    return JSON_PARSED;
} catch (const std::bad_alloc &) {
    return JSON_NO_MEMORY;
}
