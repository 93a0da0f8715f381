import CCmark

/// A node of the tree that libcmark makes of a CommonMark text.
///
/// It lives as long as the call of `withDocument` that it came from, and must not leave it.
struct MarkdownNode {
  enum Kind {
    case paragraph, heading(level: Int), list, item, quotation, rule, fence
    case text, softBreak, hardBreak, emphasis, strong, link
    case code, html, image
  }

  private let pointer: OpaquePointer

  /// Hands over the document node of a text; nil when there is no memory for it.
  static func withDocument<Result>(_ text: ArraySlice<UInt8>, _ body: (MarkdownNode) -> Result) -> Result? {
    let document = text.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
      }
    }
    guard let document else { return nil }
    defer { cmark_node_free(document) }
    return body(MarkdownNode(pointer: document))
  }

  /// Nil for the document itself, and for what only a program could have put into the tree.
  var kind: Kind? {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(pointer)))
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_BLOCK_QUOTE: .quotation
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_CODE_BLOCK: .fence
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .hardBreak
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: .html
    case CMARK_NODE_IMAGE: .image
    default: nil
    }
  }

  var children: [MarkdownNode] {
    var children: [MarkdownNode] = []
    var next = cmark_node_first_child(pointer)
    while let child = next {
      children.append(MarkdownNode(pointer: child))
      next = cmark_node_next(child)
    }
    return children
  }

  /// Visits what is inside, in reading order; what can hold others is visited as it is entered and as it is left.
  ///
  /// It does not recurse: a writer may nest more deeply than a stack can.
  func walk(_ visit: (_ node: MarkdownNode, _ isEntered: Bool) -> Void) {
    guard let steps = cmark_iter_new(pointer) else { return }
    defer { cmark_iter_free(steps) }
    while true {
      let event = cmark_iter_next(steps)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(steps) else { return }
      if node != pointer { visit(MarkdownNode(pointer: node), event == CMARK_EVENT_ENTER) }
    }
  }

  /// The text of a text node, or what stands inside a fence.
  var literal: String { string(cmark_node_get_literal(pointer)) }
  /// What follows the opening fence, without the spaces around it.
  var fenceInfo: String { string(cmark_node_get_fence_info(pointer)) }
  /// Where a link goes.
  var address: String { string(cmark_node_get_url(pointer)) }
  var linkTitle: String { string(cmark_node_get_title(pointer)) }
  var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  /// The number of an ordered list's first item.
  var firstNumber: Int { Int(cmark_node_get_list_start(pointer)) }

  /// Lines of the text, from 1.
  var lines: ClosedRange<Int> {
    let first = Int(cmark_node_get_start_line(pointer))
    return first...max(first, Int(cmark_node_get_end_line(pointer)))
  }

  /// The byte of its first line that it starts with, from 1; 0 where libcmark does not say.
  var firstByte: Int { Int(cmark_node_get_start_column(pointer)) }

  private func string(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }
}
