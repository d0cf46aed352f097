#include "simdjson_shim.h"

#include <simdjson.h>

#include <charconv>
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
bool member(dom::object object, std::string_view key, dom::element &found) {
    return object.at_key(key).get(found) == SUCCESS || object.at_key_case_insensitive(key).get(found) == SUCCESS;
}

bool find(dom::object object, std::string_view path, dom::element &found) {
    if (member(object, path, found)) return true;
    for (size_t dot = path.find('.'); dot != std::string_view::npos; dot = path.find('.', dot + 1)) {
        dom::element outer;
        dom::object inner;
        if (member(object, path.substr(0, dot), outer) && outer.get(inner) == SUCCESS
            && find(inner, path.substr(dot + 1), found)) return true;
    }
    return false;
}

/* Makes values of elements, for one path. */
struct describer {
    json_form form;
    const json_path *naming;
    size_t naming_count;

    json_value describe(dom::element element) const {
        json_value value = {JSON_OTHER, nullptr, 0, 0, 0};
        switch (element.type()) {
        case dom::element_type::STRING: return string(element.get_string().value_unsafe());
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
        case dom::element_type::ARRAY: return items(element.get_array().value_unsafe());
        case dom::element_type::OBJECT: return name(element.get_object().value_unsafe());
        }
        return value;
    }

private:
    static json_value string(std::string_view text) { return {JSON_STRING, text.data(), text.size(), 0, 0}; }

    static bool is_there(const json_value &value) {
        return value.kind != JSON_MISSING && value.kind != JSON_OTHER && value.kind != JSON_BOOLEAN;
    }

    /* What names an object, if it is for a name that the path asks. */
    json_value name(dom::object object) const {
        for (size_t i = 0; form != JSON_LINES && i < naming_count; i++) {
            dom::element found;
            if (object.at_key({naming[i].bytes, naming[i].count}).get(found) != SUCCESS) continue;
            json_value value = describe(found);
            if (is_there(value)) return value;
        }
        return {JSON_OTHER, nullptr, 0, 0, 0};
    }

    /* The items of an array, or the first; lines are all texts, or the array is none. */
    json_value items(dom::array array) const {
        std::string text;
        bool has_any = false;
        for (dom::element item : array) {
            size_t kept = state.joined.size();
            json_value value = describe(item);
            if (form == JSON_FIRST && is_there(value)) return value;
            if (value.kind == JSON_MISSING) continue;
            has_any = true;
            if (!is_there(value) || (form == JSON_LINES && value.kind != JSON_STRING)) {
                if (form == JSON_LINES) return {JSON_OTHER, nullptr, 0, 0, 0};
                continue;
            }
            if (!text.empty()) text += form == JSON_LINES ? "\n" : ", ";
            append(value, text);
            /* What an inner array has joined is copied now. */
            state.joined.resize(kept);
        }
        if (text.empty()) return {has_any ? JSON_OTHER : JSON_MISSING, nullptr, 0, 0, 0};
        state.joined.push_back(std::move(text));
        return string(state.joined.back());
    }

    static void append(const json_value &value, std::string &text) {
        char digits[32];
        switch (value.kind) {
        case JSON_STRING: text.append(value.bytes, value.count); break;
        case JSON_SIGNED: text += std::to_string(int64_t(value.integer)); break;
        case JSON_UNSIGNED: text += std::to_string(value.integer); break;
        case JSON_DOUBLE: text.append(digits, std::to_chars(digits, digits + sizeof digits, value.number).ptr); break;
        default: break;
        }
    }
};

}  // namespace

extern "C" json_outcome json_find(const char *bytes, size_t count, size_t depth_limit,
                                  const json_path *paths, size_t path_count, size_t naming_count, json_value *values) try {
    state.joined.clear();
    if (state.make_room(count, depth_limit)) return JSON_NO_MEMORY;
    dom::element root;
    if (state.parser.parse(bytes, count, true).get(root)) return JSON_DAMAGED;
    dom::object object;
    if (root.get(object)) return JSON_NOT_AN_OBJECT;
    for (size_t i = 0; i < path_count; i++) {
        dom::element found;
        values[i] = find(object, {paths[i].bytes, paths[i].count}, found)
            ? describer{paths[i].form, paths + path_count, naming_count}.describe(found) : json_value{JSON_MISSING, nullptr, 0, 0, 0};
    }
    return JSON_PARSED;
} catch (const std::bad_alloc &) {
    return JSON_NO_MEMORY;
}
